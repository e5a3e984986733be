import JSZip from 'jszip'

const CORE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'

/** Parts that hold remarks, people or properties: the writer makes them even when there are none. */
const TELLING = /^(?:docProps\/custom\.xml|word\/(?:_rels\/)?(?:comments\w*|people)\.xml(?:\.rels)?)$/
const REFERENCE =
  /<(?:Override|Relationship)\b[^>]*?(?:PartName|Target)="\/?(?:docProps\/custom|(?:word\/)?(?:comments\w*|people))\.xml"[^>]*?\/>/g

/** Empties the properties of a file we wrote and gives every entry one date: it tells nothing of its making. */
export async function withoutTraces(bytes: Buffer): Promise<Buffer> {
  const source = await JSZip.loadAsync(bytes)
  const target = new JSZip()
  const date = new Date(Date.UTC(1980, 0, 1))
  for (const [name, entry] of Object.entries(source.files)) {
    if (entry.dir || TELLING.test(name)) continue
    target.file(name, await contentOf(name, entry), { date, createFolders: false })
  }
  return target.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

async function contentOf(name: string, entry: JSZip.JSZipObject): Promise<string | Buffer> {
  if (name === 'docProps/core.xml') return CORE
  if (name === '[Content_Types].xml' || name.endsWith('.rels'))
    return (await entry.async('string')).replace(REFERENCE, '')
  return entry.async('nodebuffer')
}
