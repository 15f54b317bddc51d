/** The labels of the official form's two fields, as they stand there. */
export const FORM_FIELDS = { username: 'PyPI Username', reason: 'Reason for request' } as const;
