"""A round as the officer runs it: opened, watched, tried out, closed, amended, verified. Behind the `round` commands."""
