import { readFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** What stands on one certificate. */
export interface CertificateText {
  /** Names or a unit, as printed. */
  to: string
  body: string
  award: string
  number: string
  issuer: string
  date: string
  /** where and how the number can be checked */
  check: string
}

/** The template; what people wrote comes in as JSON and is set as text, never read as markup. */
const template = `
#set document(title: "证书", author: (), date: none)
#set page(paper: "a4", flipped: true, margin: (x: 38mm, y: 30mm))
#set text(font: "Noto Serif SC", lang: "zh", region: "cn", size: 19pt)
#let all = json(bytes(sys.inputs.certificates))
#for (at, one) in all.enumerate() {
  if at > 0 { pagebreak() }
  place(top + left, dx: -22mm, dy: -16mm, rect(width: 265mm, height: 182mm, stroke: 1.6pt + rgb("#6b2d5c")))
  place(top + left, dx: -19.5mm, dy: -13.5mm, rect(width: 260mm, height: 177mm, stroke: 0.5pt + rgb("#6b2d5c")))
  align(center, text(size: 42pt, fill: rgb("#6b2d5c"), tracking: 0.6em, "证书"))
  v(7mm)
  par(text(size: 21pt, one.to + "："))
  v(2mm)
  par(first-line-indent: (amount: 2em, all: true), leading: 1em, justify: true, text(one.body))
  v(4mm)
  align(center, text(size: 30pt, fill: rgb("#6b2d5c"), one.award))
  place(bottom + left, text(size: 12pt, [#one.number #linebreak() #one.check]))
  place(bottom + right, align(center, text(size: 17pt, [#one.issuer #linebreak() #one.date])))
}
`

const fonts = path.resolve('app/server/documents/fonts')
let compiler: NodeCompiler | undefined

/** Sets certificates as one PDF, a page each. The workspace holds nothing: no template can read a file. */
export function writeCertificates(certificates: readonly CertificateText[]): Buffer {
  compiler ??= NodeCompiler.create({
    workspace: fonts,
    fontArgs: [{ fontBlobs: [readFileSync(path.join(fonts, 'NotoSerifSC-Regular.ttf'))] }],
  })
  const document = compiler.compile({
    mainFileContent: template,
    inputs: { certificates: JSON.stringify(certificates) },
  })
  const failed = document.takeDiagnostics()
  if (!document.result)
    throw new Error(`The certificates cannot be set: ${JSON.stringify(failed?.shortDiagnostics ?? [])}`)
  const pdf = compiler.pdf(document.result)
  compiler.evictCache(10)
  return pdf
}
