"""Tourism: how points and routes are read, what is wrong with them, and what their pages show."""
