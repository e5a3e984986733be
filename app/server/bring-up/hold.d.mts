/** Whether this process holds the name now; false when another process on this machine does. */
export function hold(name: string): Promise<boolean>
/** A file descriptor that makes a child hold the name too, until it has ended. */
export function share(name: string): Promise<number | undefined>
/** Frees a name of this process. */
export function release(name: string): Promise<void>
