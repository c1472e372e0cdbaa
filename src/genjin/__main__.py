"""`python -m genjin` is the command `genjin`."""

from genjin.surfaces.cli.main import main

if __name__ == "__main__":
    main()
