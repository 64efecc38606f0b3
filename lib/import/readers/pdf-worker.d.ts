declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: {
    initializeFromPort(port: Pick<Worker, 'postMessage' | 'addEventListener'>): void;
  };
}

declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export { getDocument, OPS, PDFWorker } from 'pdfjs-dist';
}
