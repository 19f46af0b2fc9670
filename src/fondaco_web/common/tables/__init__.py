"""Tables that people bring and take away: xlsx and CSV, read with every place named, written so that nothing runs."""
