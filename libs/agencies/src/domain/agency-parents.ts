import { Problem, problem } from '@hailong/kernel';
import { AgencyRow } from './agency-rows';

/** Parent of each agency by code, as it will be after the import. */
export type Parents = ReadonlyMap<string, string | null>;

/** Every parent exists and nobody is their own ancestor. `existing`: the tree before the import. */
export function parentProblems(rows: readonly AgencyRow[], existing: Parents): Problem[] {
  const parents = new Map(existing);
  for (const row of rows) parents.set(row.code, row.parentCode);
  return rows.flatMap((row) => {
    const place = `${row.place}, column parent_code`;
    if (row.parentCode !== null && !parents.has(row.parentCode)) {
      return [
        problem(
          'UNKNOWN_PARENT',
          place,
          `không có cơ quan cấp trên mã "${row.parentCode}"; hãy thêm nó vào tệp trước`,
          `there is no parent "${row.parentCode}"; add it to the file`,
        ),
      ];
    }
    const circle = circleFrom(row.code, parents);
    if (!circle) return [];
    const path = circle.join(' → ');
    return [
      problem(
        'CIRCLE',
        place,
        `cơ quan trực thuộc vòng tròn: ${path}; hãy sửa một trong các dòng này`,
        `these agencies stand above each other in a circle: ${path}; mend one of the rows`,
      ),
    ];
  });
}

function circleFrom(code: string, parents: Parents): string[] | undefined {
  const path = [code];
  for (let at = parents.get(code); at; at = parents.get(at)) {
    path.push(at);
    if (at === code) return path;
    if (path.length > parents.size) return undefined; // runs into a circle further up, reported there
  }
  return undefined;
}
