import { partNames, parts, type PartName } from './content'

export type OutlineItem = {
  part: PartName
  title: string
  /** 0 for the part itself, else the heading's depth */ level: number
  /** place among the headings of its part */ at: number
}

/** Parts and their headings, in order; what the margin shows. */
export function outlineOf(content: Record<PartName, string>): OutlineItem[] {
  return parts.flatMap((part) => {
    const headings = [...content[part].matchAll(/^(#{1,6}) +(.+?)\s*#*$/gm)]
    const items = headings.map(([, marks, title], at) => ({
      part,
      at,
      level: marks!.length,
      title: title!.replace(/[*_`\\]/g, ''),
    }))
    return [{ part, at: -1, level: 0, title: partNames[part] }, ...items]
  })
}
