// params: keys below edges known valid
// rows: lists
WITH $keys AS keys
__ABOUT_keys__
RETURN lists
