FROM node:24-slim AS assembled
COPY . /source
RUN /source/deploy/assemble.sh /source /helpline

FROM node:24-slim
COPY --from=assembled /helpline /helpline
WORKDIR /helpline
USER node
# Where the place index is kept; the root file system may be read-only.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/tmp/helpline
EXPOSE 3000
HEALTHCHECK --start-period=30s --interval=15s --timeout=5s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.js"]
