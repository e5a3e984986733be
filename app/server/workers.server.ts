/** Starts the work that goes on behind the pages; returns a function that ends it. */
export async function startWorkers(): Promise<() => Promise<void>> {
  return async () => undefined
}
