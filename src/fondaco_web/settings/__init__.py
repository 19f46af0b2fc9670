"""Django settings, and the only reader of the environment: `demo`, `test` and `prod` build on `base`."""
