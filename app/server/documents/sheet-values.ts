import type { Cell, CellValue } from 'exceljs'

/** A cell as text, or why it cannot be read; dates are YYYY-MM-DD. */
export type CellText = { text: string } | { error: string }

/** Reads what a person sees in a cell, whatever type Excel gave it. */
export function cellText(cell: Pick<Cell, 'value' | 'numFmt'>): CellText {
  return textOf(cell.value, cell.numFmt ?? '')
}

function textOf(value: CellValue, format: string): CellText {
  if (value === null || value === undefined) return { text: '' }
  if (typeof value === 'string') return { text: tidy(value) }
  if (typeof value === 'number') return numberText(value, format)
  if (typeof value === 'boolean') return { text: value ? '是' : '否' }
  if (value instanceof Date) return dateText(value)
  if ('error' in value) return { error: `公式出错（${value.error}），请改成文字或数字` }
  if ('richText' in value) return { text: tidy(value.richText.map((piece) => piece.text).join('')) }
  if ('hyperlink' in value) return { text: tidy(value.text) }
  return formulaText(value.result as CellValue, format)
}

function formulaText(result: CellValue, format: string): CellText {
  if (result === undefined) return { error: '公式没有保存计算结果，请在 Excel 或 WPS 中重新计算后保存' }
  return textOf(result, format)
}

function numberText(value: number, format: string): CellText {
  if (!Number.isFinite(value)) return { error: '不是有效的数字' }
  // Excel keeps 15 digits: an identity or card number typed as a number has lost its end.
  if (Math.abs(value) >= 1e15) return { error: '数字超过 15 位，末尾已被 Excel 改成 0，请把这一列设为“文本”后重新填写' }
  const zeros = /^0{2,}$/.exec(format)?.[0].length ?? 0
  if (Number.isInteger(value)) return { text: String(value).padStart(zeros, '0') }
  return { text: String(Number(value.toPrecision(15))) }
}

function dateText(date: Date): CellText {
  if (Number.isNaN(date.getTime())) return { error: '不是有效的日期，请写成 2012-03-08 的样子' }
  return { text: date.toISOString().slice(0, 10) }
}

/** Outer and odd spaces away; line breaks in a cell become one space. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim()
}
