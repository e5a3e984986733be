import type { ShouldRevalidateFunction } from '@remix-run/react'

/**
 * A page keeps the data it has when a draft was saved, which changes nothing else on it, and when the server was not
 * reached: asking for them then would put an error in the page's place.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, actionStatus, defaultShouldRevalidate }) => {
  const savedDraft = actionStatus === 200 && formData?.get('intent') === 'draft'
  return savedDraft || actionStatus === 503 ? false : defaultShouldRevalidate
}
