import { useEffect, useState } from 'react'
import { findingKindNames, findingKinds, themes } from '../../accounts/vocabulary'
import { Button } from '../../ui/button'
import { FieldErrors, Select, TextField } from '../../ui/field'
import { maxFindings } from '../vocabulary'
import type { FindingValues } from '../values'

const kinds = findingKinds.map((value) => ({ value, label: findingKindNames[value] }))
const themeOptions = themes.map((value) => ({ value, label: value }))
const rowsWithoutScripts = 3

/** 妇情 found on the visit: a few empty rows; with scripts one, and a button for more. */
export function FindingRows({ findings, errors }: { findings: FindingValues[]; errors?: string[] | undefined }) {
  const [rows, setRows] = useState(Math.max(rowsWithoutScripts, findings.length))
  useEffect(() => setRows(Math.max(1, findings.length)), [findings.length])
  return (
    <fieldset className="mb-5">
      <legend className="mb-1 font-medium">
        了解到的妇情 <span className="text-sm font-normal text-ink-soft">可不填；不写真实姓名</span>
      </legend>
      {Array.from({ length: rows }, (_, row) => (
        <FindingRow key={row} row={row} values={findings[row]} />
      ))}
      <FieldErrors errors={errors} />
      {rows < maxFindings && (
        <Button type="button" tone="quiet" onClick={() => setRows(rows + 1)}>
          ＋ 再加一条
        </Button>
      )}
    </fieldset>
  )
}

function FindingRow({ row, values }: { row: number; values: FindingValues | undefined }) {
  const name = (field: string) => `findings[${row}].${field}`
  return (
    <div className="mb-3 grid grid-cols-2 gap-x-3 border-l-2 border-line pl-3 md:grid-cols-[9rem_10rem_1fr]">
      <Select
        className="!mb-2"
        label={<span className="text-sm">第 {row + 1} 条 类别</span>}
        name={name('kind')}
        options={kinds}
        defaultValue={values?.kind || kinds[0]!.value}
      />
      <Select
        className="!mb-2"
        label={<span className="text-sm">主题</span>}
        name={name('theme')}
        options={themeOptions}
        empty="（不选）"
        defaultValue={values?.theme}
      />
      <TextField
        className="!mb-2 max-md:col-span-2"
        label={<span className="text-sm">一句话说明</span>}
        name={name('summary')}
        maxLength={500}
        defaultValue={values?.summary}
      />
    </div>
  )
}
