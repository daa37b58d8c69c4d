"""`python -m audit`."""

from audit.cli.app import main

main()
