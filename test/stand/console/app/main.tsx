import '../adf/adf.css'; export {};
