/** ONNX Runtime reports to its makers unless told not to, before it is loaded and from the main thread. */

process.env.ORT_DISABLE_TELEMETRY = '1';
