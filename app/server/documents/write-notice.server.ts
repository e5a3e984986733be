import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { withoutTraces } from './office-traces.server'
import { FACE, INDENT, LINE, PAGE, SIZE, STYLES } from './word-layout'

/** A circular as an office sends it out: plain text, nothing of it is read as markup. */
export interface NoticeText {
  title: string
  /** 发文字号, left out where there is none yet */
  number?: string
  addressee: string
  paragraphs: readonly string[]
  /** lists under headings */
  groups: readonly { heading: string; items: readonly string[] }[]
  issuer: string
  date: string
}

const body = (text: string) => new Paragraph({ text, indent: INDENT })

/** Writes a .docx in the layout of GB/T 9704-2012. */
export async function writeNotice({
  title,
  number,
  addressee,
  paragraphs,
  groups,
  issuer,
  date,
}: NoticeText): Promise<Buffer> {
  const document = new Document({
    creator: '',
    lastModifiedBy: '',
    styles: STYLES,
    sections: [
      {
        properties: PAGE,
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                spacing: LINE,
                children: [
                  new TextRun({
                    children: ['— ', PageNumber.CURRENT, ' —'],
                    font: FACE.pageNumber,
                    size: SIZE.pageNumber,
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...(number ? [new Paragraph({ text: number, alignment: AlignmentType.CENTER })] : []),
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({}),
          new Paragraph({ text: `${addressee}：` }),
          ...paragraphs.map(body),
          ...groups.flatMap(({ heading, items }) => [
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
            ...items.map(body),
          ]),
          new Paragraph({}),
          ...[issuer, date].map(
            (text) => new Paragraph({ text, alignment: AlignmentType.RIGHT, indent: { right: 640 } }),
          ),
        ],
      },
    ],
  })
  return withoutTraces(await Packer.toBuffer(document))
}
