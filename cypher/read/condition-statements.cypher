// params: keys below edges known valid
// rows: lists
WITH $keys AS keys
__CONDITIONAL_keys__
RETURN lists
