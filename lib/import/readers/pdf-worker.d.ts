declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    initializeFromPort(port: Pick<Worker, 'postMessage' | 'addEventListener'>): void;
  };
}
