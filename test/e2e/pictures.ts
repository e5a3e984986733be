import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

/** A picture the product ships: of which page, how tall, and what is done there first. */
type Picture = { file: string; page: string; height: number; phone?: boolean; first?: (page: Page) => Promise<void> }

const help = (name: string) => `app/help/pictures/${name}.webp`

const scoreSome = async (page: Page) => {
  const scores = page.locator('input[name^="score."]')
  for (const [at, score] of ['13', '22', '20'].entries()) await scores.nth(at).fill(score)
  await scores.nth(2).blur()
  await page.getByText('已自动保存').waitFor()
}

/** Those of the help, two or three a role, and the README's. */
export const pictures: Picture[] = [
  { file: help('diary'), page: 'diary-new', height: 720, phone: true },
  { file: help('report'), page: 'report-edit', height: 800 },
  { file: help('receipt'), page: 'receipt', height: 760 },
  { file: help('unit'), page: 'unit', height: 760 },
  { file: help('round'), page: 'round', height: 760 },
  { file: help('assignments'), page: 'assignments', height: 640 },
  { file: help('results'), page: 'results', height: 800 },
  { file: help('desk'), page: 'desk', height: 640 },
  { file: help('sheet'), page: 'sheet', height: 800, first: scoreSome },
  { file: help('ledger'), page: 'ledger-round', height: 760 },
  { file: help('opening'), page: 'supervisor-opening', height: 740 },
  { file: help('candidates'), page: 'candidates', height: 720 },
  { file: help('edition'), page: 'edition', height: 800 },
  { file: help('search'), page: 'search', height: 840 },
  { file: help('map'), page: 'search-map', height: 860 },
  { file: help('roster'), page: 'roster', height: 620 },
  { file: help('system'), page: 'system', height: 640 },
  { file: 'docs/score-sheet.png', page: 'sheet', height: 860, first: scoreSome },
]

/** Takes one picture and keeps it small: 960 px wide, a phone's as it is. */
export async function takePicture(page: Page, { file, height, phone, first }: Picture): Promise<void> {
  await first?.(page)
  const width = await page.evaluate(() => document.documentElement.clientWidth) // without the scroll bar's place
  const taken = sharp(await page.screenshot({ clip: { x: 0, y: 0, width, height } }))
  mkdirSync(path.dirname(file), { recursive: true })
  const small = file.endsWith('.png')
    ? taken.png({ palette: true, colours: 64 })
    : taken.resize({ width: phone ? width : 960 }).webp({ quality: 70 })
  writeFileSync(file, await small.toBuffer())
}
