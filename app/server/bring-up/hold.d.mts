/** Whether this process holds the name now; false when another process on this machine does. */
export function hold(name: string): Promise<boolean>
