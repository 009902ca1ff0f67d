// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench.quota;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.extensions.annotations.DynamoDbVersionAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** A resident's snapshot as one item of the table, as the Enhanced Client's guide maps one. */
@DynamoDbBean
public class SnapshotBean {
  private String pk = "";
  private String sk = "";
  private @Nullable String ipk;
  private @Nullable String isk;
  private byte[] record = {};
  private @Nullable String grants;
  private @Nullable String ledger;
  private @Nullable String ledgerHash;
  private byte @Nullable [] identity;
  private @Nullable Long version;

  /** The partition key. */
  @DynamoDbPartitionKey
  public String getPk() {
    return pk;
  }

  public void setPk(String pk) {
    this.pk = pk;
  }

  /** The sort key. */
  @DynamoDbSortKey
  public String getSk() {
    return sk;
  }

  public void setSk(String sk) {
    this.sk = sk;
  }

  /** The index's partition key. */
  @DynamoDbSecondaryPartitionKey(indexNames = "index")
  public @Nullable String getIpk() {
    return ipk;
  }

  public void setIpk(@Nullable String ipk) {
    this.ipk = ipk;
  }

  /** The index's sort key. */
  @DynamoDbSecondarySortKey(indexNames = "index")
  public @Nullable String getIsk() {
    return isk;
  }

  public void setIsk(@Nullable String isk) {
    this.isk = isk;
  }

  /** The record, compressed. */
  public byte[] getRecord() {
    return record;
  }

  public void setRecord(byte[] record) {
    this.record = record;
  }

  public @Nullable String getGrants() {
    return grants;
  }

  public void setGrants(@Nullable String grants) {
    this.grants = grants;
  }

  public @Nullable String getLedger() {
    return ledger;
  }

  public void setLedger(@Nullable String ledger) {
    this.ledger = ledger;
  }

  public @Nullable String getLedgerHash() {
    return ledgerHash;
  }

  public void setLedgerHash(@Nullable String ledgerHash) {
    this.ledgerHash = ledgerHash;
  }

  /** Name and ID number, sealed. */
  public byte @Nullable [] getIdentity() {
    return identity;
  }

  public void setIdentity(byte @Nullable [] identity) {
    this.identity = identity;
  }

  @DynamoDbVersionAttribute
  public @Nullable Long getVersion() {
    return version;
  }

  public void setVersion(@Nullable Long version) {
    this.version = version;
  }
}
