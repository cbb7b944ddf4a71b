import { CompiledForm } from './compiled-form';

const known = new WeakMap<CompiledForm, CompiledForm>();

/** The same form with no item obligatory: for judging a sheet of paper that was handed in without its obligatory answers. */
export function withoutObligations(form: CompiledForm): CompiledForm {
  const made = known.get(form) ?? relaxed(form);
  known.set(form, made);
  return made;
}

function relaxed({ layout, items }: CompiledForm): CompiledForm {
  const freed = items.map((compiled) => ({ ...compiled, item: { ...compiled.item, required: false } }));
  return { layout, items: freed, byCode: new Map(freed.map((compiled) => [compiled.item.code, compiled])) };
}
