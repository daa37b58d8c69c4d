"""One way of finding faults a file; `catalogue` lists them."""
