// params: keys below edges known valid
// rows: lists
WITH $keys AS keys
__ACTOR_keys__
RETURN lists
