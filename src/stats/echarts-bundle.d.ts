/** The whole of echarts in one file, which its package ships without types. */
declare module 'echarts/dist/echarts.esm.min.mjs' {
	export * from 'echarts';
}
