import type { ChoiceField, Slug } from '../kind'

/** The slug that the field lists, its fallback for an absent one, and `other` for one that it does not list. */
export function slugOf<S extends string>(field: ChoiceField<S>, value: Slug<S> | undefined): S | 'other' {
  const slug = value ?? field.fallback
  return slug !== undefined && isListed(field, slug) ? slug : 'other'
}

function isListed<S extends string>(field: ChoiceField<S>, slug: string): slug is S {
  return Object.hasOwn(field.options, slug)
}
