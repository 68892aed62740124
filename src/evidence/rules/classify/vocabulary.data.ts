/**
 * Words of office calendars that the method's list does not hold, in its syntax. Each line is general vocabulary, not an
 * answer to one title; what they do to the figures stands in docs/classification.md.
 */
export const vocabularyText = `UNCLEAR
`;
