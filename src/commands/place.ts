/** True when the database URL is the path of an embedded graph. */
export const isEmbedded = (db: string): boolean => !/^[a-z][a-z0-9+.-]*:\/\//i.test(db)

/** True when only this machine can reach what listens on `host`. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host)
