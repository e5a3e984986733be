/** An id as an address gives it; what is none becomes the id that no row has. */
export function rowId(id: string | undefined): string {
  return id && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id : '00000000-0000-0000-0000-000000000000'
}
