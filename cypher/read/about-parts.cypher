// params: keys sides known valid
// rows: told
WITH $keys AS keys
__TOLD_keys__
RETURN told
