import { ModulesContainer } from '@nestjs/core';

/**
 * Refuses a second import of the module in one application: one GraphQL schema answers from one database, so the pages of
 * the other would store forms that no ranking counts.
 */
export function mustBeSingle(modules: ModulesContainer, ours: { readonly prototype: object }): void {
  const imports = [...modules.values()].filter(
    ({ metatype }) => metatype === ours || metatype.prototype instanceof (ours as never),
  );
  if (imports.length > 1)
    throw new Error(
      `Một ứng dụng chỉ dùng một SatisfactionSurveyModule, ở đây có ${imports.length}: hãy gọi forRoot một lần, giữ kết quả trong một hằng và import hằng đó ở các mô-đun khác; mỗi tỉnh một ứng dụng.\n` +
        `An application has one SatisfactionSurveyModule and here are ${imports.length}: call forRoot once, keep what it returns in a constant and import that constant elsewhere; another province is another application.`,
    );
}
