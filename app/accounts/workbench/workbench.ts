/** Something that waits for the person: what, by when, and where to do it. */
export type Waiting = {
  key: string
  title: string
  detail?: string
  /** end of the time for it */
  due?: Date
  to: string
  action: string
  /** overdue or broken, not merely to be done */
  urgent?: boolean
}

/** A figure of where she stands; with a total it is a bar. */
export type Standing = { label: string; done: number; total?: number; unit?: string; to?: string }

/** What was done last, a list under its title. */
export type Recent = { title: string; items: { key: string; title: string; detail: string; to: string }[] }

/** The three answers of the first page: what waits for me, by when, where do I stand. */
export type Workbench = { waiting: Waiting[]; standing: Standing[]; recent: Recent[] }
