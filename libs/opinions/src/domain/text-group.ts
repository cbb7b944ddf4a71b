import { ClassCounts, fillsBlock } from '@hailong/blocks/domain';
import { FORM_CLASSES, FormClass } from '@hailong/surveys/domain';

/**
 * Classes of the forms whose texts appear although no block has taken them: the form was set aside, or is of a tail that never filled
 * a block. They appear together once their round has closed, where the forms with texts are enough for a block; otherwise those that
 * the agency has seen appear, and the others never.
 *
 * @param forms forms with texts, of one questionnaire
 */
export function classesThatAppear(forms: ClassCounts, smallest: number): readonly FormClass[] {
  if (fillsBlock(forms, smallest)) return FORM_CLASSES.keys;
  return forms.seen > 0 ? ['seen'] : [];
}
