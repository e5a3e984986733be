const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isRecordId(value: string): boolean {
  return uuid.test(value)
}

/** The id of a record in an address. What is no id names nothing: 404, before any query. */
export function recordId(value: string | undefined): string {
  if (value === undefined || !isRecordId(value)) throw new Response(null, { status: 404 })
  return value.toLowerCase()
}
