/** A table written in Markdown, made readable on a phone: each cell says which column it belongs to. */

const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('"', '&quot;')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Rows of the body: the first cell heads its row, the others carry the words of their column as `data-label`. */
export function labelCells(html: string): string {
  const columns = [...html.matchAll(/<th\b[^>]*>([\s\S]*?)<\/th>/g)].map(([, words = '']) => wordsOf(words));
  const head = html.replaceAll(/<th(?=[\s>])/g, '<th scope="col"');
  return head.replace(/<tbody>[\s\S]*<\/tbody>/, (body) =>
    body.replaceAll(/<tr>[\s\S]*?<\/tr>/g, (row) => {
      let column = 0;
      return row.replaceAll(/<td\b[^>]*>([\s\S]*?)<\/td>/g, (_, cell: string) => {
        const label = columns[column++] ?? '';
        return column === 1 ? `<th scope="row">${cell}</th>` : `<td data-label="${label}">${cell}</td>`;
      });
    }),
  );
}
