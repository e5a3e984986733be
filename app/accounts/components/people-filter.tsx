import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Select, TextField } from '../../ui/field'
import type { PeopleSearch } from '../people/schema'
import { roleNames, statusNames } from '../wording'

const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

/** Search and filters of the list of people; a plain GET form, so that the address holds them. */
export function PeopleFilter({ search, units }: { search: PeopleSearch; units: { code: string; label: string }[] }) {
  return (
    <Form
      method="get"
      role="search"
      className="mb-6 grid grid-cols-2 items-end gap-x-4 lg:grid-cols-[2fr_1fr_1fr_1.5fr_auto]"
      key={JSON.stringify(search)}
    >
      <TextField
        label="姓名、账号或单位"
        className="max-lg:col-span-2"
        name="q"
        type="search"
        maxLength={40}
        defaultValue={search.q}
      />
      <Select label="身份" name="role" empty="全部" defaultValue={search.role} options={options(roleNames)} />
      <Select
        label="状态"
        name="status"
        empty="全部"
        defaultValue={search.status}
        options={options({ ...statusNames, DEACTIVATED: '账号已停用' })}
      />
      <Select
        label="单位（含下级）"
        className="max-lg:col-span-2"
        name="unit"
        empty="全部"
        defaultValue={search.unit}
        options={units.map(({ code, label }) => ({ value: code, label }))}
      />
      <Button tone="plain" className="mb-5 max-lg:col-span-2">
        查找
      </Button>
    </Form>
  )
}
