/** A .docx to be saved under its title. */
export function wordResponse(title: string, bytes: Buffer): Response {
  const name = encodeURIComponent(`${title.replace(/[\\/:*?"<>|]/g, ' ')}.docx`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
