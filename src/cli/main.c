#include "cli/cli.h"

int main(int argc, char **argv)
{
    return (int)plx_cli_run(argc, argv);
}
