/** The one password of the demonstration accounts, printed at start. */
export const demonstrationPassword = 'fuqing-2012-shili'
