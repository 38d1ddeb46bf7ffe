# Asking for weights in the terminal.
