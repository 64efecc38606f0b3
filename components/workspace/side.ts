/** What is shown beside the form; on a small screen, in its place. */
export type Side = 'pages' | 'findings' | 'preview' | 'comments' | null;
