import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { rosterColumns } from '../../app/accounts/roster/columns'
import { writeSheet } from '../../app/server/documents/write-sheet.server'
import { inChromium, visitAs } from './setup/browse'
import { scripted } from './setup/scripted'

// An Excel list of colleagues becomes accounts; rows with faults are told and left out, and no one else is touched.

const people = [
  { name: '王秀莲', username: 'mingce-1', unit: '371721', roles: '干部' },
  { name: '李桂荣', username: 'mingce-2', unit: '火星县', roles: '干部' },
]
const columns = rosterColumns.map(({ key, names: [heading] }) => ({ key, heading }))

inChromium('a roster', () => {
  it('is previewed, confirmed, and lets the new colleague in', async () => {
    const page = await visitAs('guanli')
    await page.goto('/people/import')
    await scripted(page)
    const rows = people.map((person) =>
      Object.fromEntries(columns.map(({ key }) => [key, (person as Record<string, string>)[key] ?? ''])),
    )
    await page.getByLabel(/^名册文件/).setInputFiles({
      name: '名册.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await writeSheet(columns, rows as never),
    })
    await page.getByRole('button', { name: '上传并预览' }).click()
    await page.getByText('没有“火星县”这个单位').first().waitFor()
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: /^导入这 \d+ 人$/ }).click()

    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: /^下载初始密码表/ }).click()
    const passwords = await new ExcelJS.Workbook().xlsx.readFile(await (await downloading).path())
    const lines = (passwords.worksheets[0]!.getSheetValues() as unknown as (string[] | undefined)[]).filter((line) =>
      line?.some((cell) => /^mingce-/.test(String(cell))),
    )
    expect(lines.length).toBe(1)
    const [line] = lines
    const password = String(line![line!.findIndex((cell) => cell === 'mingce-1') + 1])
    const colleague = await visitAs('mingce-1', { password })
    expect(new URL(colleague.url()).pathname).toBe('/account')
  })
})
