# guards
