import type { ReportContent } from '../../../app/reports/content'

export const emptyReport: ReportContent = {
  title: '',
  abstract: '',
  keywords: [],
  themes: [],
  groups: [],
  activityCodes: [],
  methods: [],
  sample: '',
  place: '',
  contributors: [],
  situation: '',
  analysis: '',
  advice: '',
}
