// Pictures of a report on their way into its blind copy. Pure: the page applies the same steps that the server keeps.

/** A rectangle to make unrecognisable, in thousandths of the picture's width and height. */
export type Box = { x: number; y: number; w: number; h: number }
export type PictureChoice = 'keep' | 'blur' | 'omit'

/** A picture by its number in the text, and what a person decided: as it is, with boxes made unrecognisable, or not at all. */
export type Picture = { number: number; fileId: string; choice: PictureChoice | null; boxes: Box[] }

export const pictureWords: Record<PictureChoice, string> = {
  keep: '原样给评委看',
  blur: '遮住画框后给',
  omit: '不给评委看',
}

const own = /!\[([^[\]]*)\]\(\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\s+"[^"\n]*")?\)/gi
/** Where a picture stands in a blind text, with its caption: ⟦图1：年龄结构⟧. Nobody else can write it. */
const token = /⟦图(\d{1,3})(?:：([^⟦⟧]*))?⟧/g

/** The report's own pictures as numbered tokens; any other picture stays for the caller to drop. */
export function takePictures<Field extends string>(
  texts: Record<Field, string>,
  known: ReadonlySet<string>,
): { texts: Record<Field, string>; pictures: Picture[] } {
  const pictures: Picture[] = []
  const numberOf = (fileId: string) => {
    const before = pictures.find((picture) => picture.fileId === fileId)
    if (before) return before.number
    pictures.push({ number: pictures.length + 1, fileId, choice: null, boxes: [] })
    return pictures.length
  }
  const replace = (text: string) =>
    text.replace(/[⟦⟧]/g, '').replace(own, (whole, caption: string, fileId: string) => {
      if (!known.has(fileId)) return whole
      const words = caption.trim()
      return `⟦图${numberOf(fileId)}${words ? `：${words}` : ''}⟧`
    })
  const fields = Object.keys(texts) as Field[]
  return {
    texts: Object.fromEntries(fields.map((field) => [field, replace(texts[field])])) as Record<Field, string>,
    pictures,
  }
}

/** Puts something in the place of every token; what masks have cut a token to is dropped. */
export function replacePictures(text: string, put: (number: number, caption: string) => string): string {
  return text
    .replace(token, (_, number: string, caption: string | undefined) => put(Number(number), caption ?? ''))
    .replace(/⟦图\d{0,3}：?|[⟦⟧]/g, '')
}

export const mostBoxes = 20
export const picturePress = /^picture:(\d{1,3}):(keep|omit|open|blur(?:(?::\d{1,4},\d{1,4},\d{1,4},\d{1,4}){1,20}))$/

/** `picture:2:keep`, `picture:2:omit`, `picture:2:blur:100,50,300,80:…`, undecided again `picture:2:open`; null where nothing changes. */
export function pressPicture(pictures: readonly Picture[], press: string): { before: Picture; after: Picture } | null {
  const [, number, what = ''] = picturePress.exec(press) ?? []
  const before = pictures.find((picture) => picture.number === Number(number))
  if (!before) return null
  const [choice, ...boxes] = what.split(':') as [PictureChoice | 'open', ...string[]]
  const after: Picture = {
    ...before,
    choice: choice === 'open' ? null : choice,
    boxes: boxes.map(boxOf).filter(({ w, h }) => w > 0 && h > 0),
  }
  const same = before.choice === after.choice && JSON.stringify(before.boxes) === JSON.stringify(after.boxes)
  return same || (choice === 'blur' && after.boxes.length === 0) ? null : { before, after }
}

/** Kept inside the picture. */
function boxOf(text: string): Box {
  const [x = 0, y = 0, w = 0, h = 0] = text.split(',').map(Number)
  const [left, top] = [Math.min(x, 1000), Math.min(y, 1000)]
  return { x: left, y: top, w: Math.min(w, 1000 - left), h: Math.min(h, 1000 - top) }
}

/** A picture with boxes is shown without what they cover; the last box gone, it waits for another decision. */
export const boxesPress = (number: number, boxes: readonly Box[]): string =>
  boxes.length
    ? `picture:${number}:blur${boxes.map(({ x, y, w, h }) => `:${[x, y, w, h].map(Math.round).join(',')}`).join('')}`
    : `picture:${number}:open`
